p Ractor.new(2) { |number| number * 2 }.take
