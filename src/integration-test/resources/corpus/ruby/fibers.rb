fiber = Fiber.new { Fiber.yield 1; 2 }
p fiber.resume, fiber.resume
p Enumerator.produce(1) { |number| number * 2 }.lazy.select(&:even?).first(3)
fiber.resume
