const s = require("fs").readFileSync("/proc/self/status", "utf8");
console.log(s.match(/(Cap(Inh|Prm|Eff|Bnd)|NoNewPrivs|Seccomp|Umask):.*/g));
