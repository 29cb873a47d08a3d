console.log(module.paths.join(), require.resolve.paths("x").join("\n"), Object.keys(require.cache).join());
