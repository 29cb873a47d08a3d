exit(-3)
