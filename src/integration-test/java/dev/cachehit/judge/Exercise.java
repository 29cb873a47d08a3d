package dev.cachehit.judge;

import dev.cachehit.deck.Check;
import dev.cachehit.deck.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The same small exercise in three languages: leap years, with three tests in the language's own framework. */
enum Exercise {
    PYTHON("python", "leap.py", "leap_test.py", """
            import unittest
            from leap import leap_year


            class LeapTest(unittest.TestCase):
                def test_year_divisible_by_four(self):
                    self.assertIs(leap_year(1996), True)

                def test_century(self):
                    self.assertIs(leap_year(1900), False)

                def test_fourth_century(self):
                    self.assertIs(leap_year(2400), True)
            """, """
            def leap_year(year):
                print("looking at", year)
                return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
            """, """
            def leap_year(year):
                return year % 4 == 0
            """, "LeapTest.test_century", "False", "True"),
    RUBY("ruby", "leap.rb", "leap_test.rb", """
            require 'minitest/autorun'
            require_relative 'leap'

            class LeapTest < Minitest::Test
              def test_year_divisible_by_four
                # skip
                assert_equal true, Year.leap?(1996)
              end

              def test_century
                assert_equal false, Year.leap?(1900)
              end

              def test_fourth_century
                assert_equal true, Year.leap?(2400)
              end
            end
            """, """
            class Year
              def self.leap?(year)
                puts "looking at #{year}"
                year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
              end
            end
            """, """
            class Year
              def self.leap?(year)
                year % 4 == 0
              end
            end
            """, "LeapTest#test_century", "false", "true"),
    JAVASCRIPT("javascript", "leap.js", "leap.test.js", """
            import { test } from 'node:test';
            import assert from 'node:assert/strict';
            import { isLeap } from './leap.js';

            test('year divisible by four', () => assert.equal(isLeap(1996), true));
            test('century', () => assert.equal(isLeap(1900), false));
            test('fourth century', () => assert.equal(isLeap(2400), true));
            """, """
            export function isLeap(year) {
              console.log('looking at', year);
              return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
            }
            """, """
            export const isLeap = (year) => year % 4 === 0;
            """, "century", "false", "true");

    final String language;
    final String solution;
    final String testFile;
    final String tests;
    final String right;
    final String wrong;
    final String failing;
    final String expected;
    final String actual;

    Exercise(
            String language,
            String solution,
            String testFile,
            String tests,
            String right,
            String wrong,
            String failing,
            String expected,
            String actual) {
        this.language = language;
        this.solution = solution;
        this.testFile = testFile;
        this.tests = tests;
        this.right = right;
        this.wrong = wrong;
        this.failing = failing;
        this.expected = expected;
        this.actual = actual;
    }

    /** A section with the exercise's tests. */
    Section.Write section() {
        return section(tests);
    }

    /** A section with other tests of the same program. */
    Section.Write section(String otherTests) {
        return section(new Check.Tests(solution, Map.of(testFile, otherTests), Map.of()));
    }

    Section.Write section(Check check) {
        return new Section.Write("Is it a leap year?", language, "", right, check, List.of());
    }

    Section.Write values(String... callsAndExpected) {
        List<Check.Values.Expression> cases = new ArrayList<>();
        for (int i = 0; i < callsAndExpected.length; i += 2) {
            cases.add(new Check.Values.Expression(callsAndExpected[i], callsAndExpected[i + 1], Optional.empty()));
        }
        return section(new Check.Values(cases));
    }
}
