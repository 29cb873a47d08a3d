import helper

print(helper.NAME, helper.__file__, helper.__doc__, open("data.txt").readlines())
helper.fail()
