value = 1
p binding.local_variables, TOPLEVEL_BINDING.local_variables, TOPLEVEL_BINDING.receiver, binding.source_location
