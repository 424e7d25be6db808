Feature: Students of single lessons at ClassIn
  A course's students attend all of its lessons; a transfer student attends one.

  Background:
    Given the lesson "Fractions" of the course "Algebra"

  @classin/lesson/transfer-student
  Scenario: A transfer student is in the lesson and not in the course
    Given a student "Ada" of the school
    When the school adds "Ada" to "Fractions"
    Then "Ada" attends "Fractions"
    And "Ada" is not in the course "Algebra"

  @classin/lesson/transferred-out
  Scenario: A course student can miss one lesson
    Given a student "Ada" of the course "Algebra"
    When the school removes "Ada" from "Fractions"
    Then "Ada" does not attend "Fractions"
    And "Ada" is in the course "Algebra"
    When the school adds "Ada" to "Fractions"
    Then "Ada" attends "Fractions"

  @classin/member/first-student
  Scenario: A stranger is not added on the way
    Given somebody who has an account and is no student of the school
    When the school adds them to "Fractions"
    Then ClassIn answers 228 for them

  @classin/link/members-only
  Scenario: Only members of a lesson get a link into its classroom
    Given a student "Ada" of the school who is not in "Algebra"
    When the school asks for a link into "Fractions" for "Ada"
    Then ClassIn answers 150
