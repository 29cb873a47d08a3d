console.log(process.getuid() === process.geteuid(), process.getuid() === process.getgid(), process.getgroups().length <= 1, process.umask());
