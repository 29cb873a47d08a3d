puts ObjectSpace.each_object(Module).map { |kind| kind.name || "?" }.sort.join(" ")
