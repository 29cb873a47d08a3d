def sum_up(numbers):
    if any(not isinstance(number, (int, float)) for number in numbers):
        raise ValueError("only numbers add up")
    return sum(numbers)
