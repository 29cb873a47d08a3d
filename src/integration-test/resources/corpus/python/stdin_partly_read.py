print("hello", input("your name? "))
