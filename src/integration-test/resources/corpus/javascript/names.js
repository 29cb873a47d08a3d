console.log(__filename, __dirname, process.argv[1], module.filename, process.cwd());
