def deep(number)
  number.zero? ? raise("deep") : deep(number - 1)
end
deep(30)
