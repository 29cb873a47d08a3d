# frozen_string_literal: true

text = "frozen"
p text.frozen?
text << "!"
