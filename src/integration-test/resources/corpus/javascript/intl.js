console.log(new Intl.NumberFormat("de").format(1234567.891), new Date(0).toISOString(), Intl.DateTimeFormat().resolvedOptions().timeZone);
