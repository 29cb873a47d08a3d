# Lies beside every program.
NAME = __method__.inspect

def fail_beside
  raise ArgumentError, "from a file beside the program"
end
