warn "careful"
warn "where", uplevel: 0
warn "old", category: :deprecated
p Warning[:deprecated], Warning[:experimental], Warning[:performance], $VERBOSE
CONSTANT = 1
CONSTANT = 2
