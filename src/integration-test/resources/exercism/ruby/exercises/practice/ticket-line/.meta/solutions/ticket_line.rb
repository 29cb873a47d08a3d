require_relative 'person'

class TicketLine
  class ClosedError < StandardError; end

  def initialize(random: Random.new(1))
    @people = []
    @random = random
  end

  def join(name)
    raise ClosedError, 'the desk is closed' if @people.size == 3

    @people << Person.new(name)
    self
  end

  def lucky = @people.sample(random: @random)&.name

  def to_s = @people.map(&:name).join(' > ')
end
