require "minitest"
class SumTest < Minitest::Test
  def test_wrong = assert_equal([1, 2], [1, 3])
end
puts Minitest.run_one_method(SumTest, "test_wrong").failures.map(&:message)
