Feature: Scheduling lessons at ClassIn
  A school schedules lessons of a course through addCourseClass and addCourseClassMultiple.

  Background:
    Given a course "Algebra" of the school
    And a teacher "Ms Li" of the school

  @classin/lesson/no-deduplication
  Scenario: The same lesson posted twice makes two lessons
    When the school schedules the lesson "Fractions" of "Algebra" with "Ms Li" for tomorrow
    And the school schedules the lesson "Fractions" of "Algebra" with "Ms Li" for tomorrow
    Then the course "Algebra" has 2 lessons

  @classin/v1/unique-identity
  Scenario: A unique identity makes scheduling repeatable
    Given the lesson "Fractions" of "Algebra" was scheduled with the unique identity "lesson-17"
    When the school schedules a lesson with the unique identity "lesson-17" again
    Then ClassIn answers 398 with the id and the live addresses of the first lesson
    And the course "Algebra" has 1 lesson

  @classin/lesson/identity-freed
  Scenario: A lesson deleted by hand keeps its unique identity
    Given the lesson "Fractions" of "Algebra" was scheduled with the unique identity "lesson-17"
    And a clerk deleted it at the dashboard
    When the school schedules a lesson with the unique identity "lesson-17" again
    Then ClassIn answers 398

  @classin/lesson/times
  Scenario Outline: Times that no lesson may have
    When the school schedules a lesson that begins in <ahead> and lasts <length>
    Then ClassIn answers <errno>

    Examples:
      | ahead      | length     | errno |
      | 30 seconds | 60 minutes | 120   |
      | 2 minutes  | 14 minutes | 165   |
      | 2 minutes  | 25 hours   | 165   |
      | 4 years    | 60 minutes | 268   |

  @classin/user/uid-not-relationship-id
  Scenario: A relationship id is no UID
    When the school schedules a lesson with the relationship id of "Ms Li" as its teacher
    Then ClassIn answers 400

  @classin/lesson/recording-first
  Scenario: A lesson is created even if its recording cannot be
    When the school schedules a lesson with live and without record
    Then ClassIn answers 280 with the id of the lesson
    And the lesson is not recorded

  @classin/lesson/multiple-cut
  Scenario: Only the first 50 of several lessons are looked at
    When the school schedules 51 lessons of "Algebra" in one call
    Then ClassIn answers for 50 lessons
    And the course "Algebra" has 50 lessons

  @classin/course/expiry-pushed
  Scenario: A lesson after the course's end keeps the course open
    Given the course "Algebra" expires in 7 days
    When the school schedules a lesson of "Algebra" in 10 days
    Then the course "Algebra" expires three months after that lesson
