process.stdout.write(Buffer.from([0, 1, 2, 255, 10]));
