p (0...1).cover?(rand), Random.seed == Random::DEFAULT.seed rescue p $!.class
srand(5)
p rand, [1, 2, 3, 4].shuffle, Random.new(3).rand(100), Random.seed
