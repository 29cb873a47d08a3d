module WordTally
  def self.count(texts)
    texts.map { |text| Thread.new { text.downcase.scan(/\p{L}+/).tally } }
         .map(&:value)
         .reduce({}) { |all, one| all.merge(one) { |_, a, b| a + b } }
  end
end
