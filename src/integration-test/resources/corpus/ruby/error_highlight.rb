value = { first: [1, nil] }
value[:first][1].foo.bar
