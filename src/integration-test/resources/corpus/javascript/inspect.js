console.log(new Map([[1, { a: [1, 2] }]]), [undefined, null], class A {}, Symbol("s"), 10n, -0);
