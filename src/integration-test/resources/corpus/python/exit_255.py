exit(255)
