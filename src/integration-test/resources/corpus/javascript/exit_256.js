process.exit(256);
