console.log(process.title, process.release.name, process.versions.node === process.version.slice(1));
