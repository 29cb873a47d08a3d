require 'minitest/autorun'
require 'minitest/pride'
require_relative 'word_tally'

# rubocop:disable Layout/SpaceInsideHashLiteralBraces
class WordTallyTest < Minitest::Test
  def test_no_texts
    # skip
    assert_equal({}, WordTally.count([]))
  end

  def test_words_of_two_texts
    skip
    assert_equal({'a' => 2, 'ü' => 1}, WordTally.count(['A', 'a Ü']))
  end

  def test_a_file
    skip "until the others pass"
    sea = File.read(File.expand_path('data/sea.txt', __dir__))
    assert_equal({'the' => 2, 'sea' => 2}, WordTally.count([sea]))
  end

  def test_is_fast
    skip('later')
    GC.start
    began = Minitest.clock_time
    WordTally.count(Array.new(20, 'a ' * 1000))
    assert Minitest.clock_time - began < 60, 'should be faster'
  end

  def test_many_workers_are_faster_than_one
    skip
    began = Minitest.clock_time
    WordTally.count(['a ' * 1000])
    many = Minitest.clock_time - began
    began = Minitest.clock_time
    sleep 0
    one = Minitest.clock_time - began
    assert many < one - 60, 'should be faster'
  end
end
# rubocop:enable Layout/SpaceInsideHashLiteralBraces
