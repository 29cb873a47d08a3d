require 'minitest/autorun'
require_relative 'ticket_line'

class TicketLineRulesTest < Minitest::Test
  def test_the_line_closes
    skip
    line = TicketLine.new
    3.times { |i| line.join(i.to_s) }
    error = assert_raises(TicketLine::ClosedError) { line.join('late') }
    assert_match(/closed/, error.message)
  end
end
