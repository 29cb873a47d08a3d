require 'minitest/autorun'
require_relative 'ticket_line'

class TicketLineTest < Minitest::Test
  def setup
    @line = TicketLine.new
  end

  def test_people_wait_in_order
    @line.join('Ada').join('Grace')
    assert_equal 'Ada > Grace', @line.to_s
  end

  def test_somebody_is_lucky
    skip
    @line.join('Ada')
    assert_output(/\AAda\n\z/) { puts @line.lucky }
  end
end
