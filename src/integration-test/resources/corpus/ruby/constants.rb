puts Object.constants.sort.join(" ")
puts Kernel.private_instance_methods(false).sort.join(" ")
