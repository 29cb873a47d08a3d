const x = await 1;
