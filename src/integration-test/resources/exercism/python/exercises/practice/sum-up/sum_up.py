def sum_up(numbers):
    pass
