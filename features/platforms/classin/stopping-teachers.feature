@writes
Feature: Teachers of a school at ClassIn who stop, and come back
  A teacher who leaves is stopped, which takes minutes; lessons and courses to come stand against it.
  Sources: docs.eeo.cn user/stopUsingTeacher, user/restartUsingTeacher, edit_history 2.12, Error-Handling/Lesson_errors.

  @classin/teacher/stop @needs-clock
  Scenario: Stopping takes minutes
    Given the clock stands still
    And "Turing" is a teacher at ClassIn
    When the school stops the teacher "Turing" at ClassIn
    Then ClassIn answers 1
    And the teacher "Turing" at ClassIn is stopping
    When 2 minutes pass
    Then the teacher "Turing" at ClassIn is stopping
    When 1 minute passes
    Then the teacher "Turing" at ClassIn is stopped

  @classin/teacher/stop @needs-clock
  Scenario: How long stopping takes is a setting
    Given the clock stands still
    And ClassIn has the setting teacherStoppingTime = "PT5M"
    And "Turing" is a teacher at ClassIn
    When the school stops the teacher "Turing" at ClassIn
    And 299 seconds pass
    Then the teacher "Turing" at ClassIn is stopping
    When 1 second passes
    Then the teacher "Turing" at ClassIn is stopped

  @classin/teacher/stop-again @needs-clock
  Scenario: Stopping whom was stopped, or restarting who may teach, changes nothing
    Given the clock stands still
    And "Turing" is a teacher at ClassIn
    When the school restarts the teacher "Turing" at ClassIn
    Then ClassIn answers 1
    And the teacher "Turing" at ClassIn is active
    When the school stops the teacher "Turing" at ClassIn
    And 2 minutes pass
    And the school stops the teacher "Turing" at ClassIn
    Then ClassIn answers 1
    When 1 minute passes
    Then the teacher "Turing" at ClassIn is stopped
    When the school stops the teacher "Turing" at ClassIn
    Then ClassIn answers 1
    And the teacher "Turing" at ClassIn is stopped

  @classin/teacher/stop-of-school
  Scenario: Only a teacher of the school is stopped or restarted
    Given "Ada" is a student at ClassIn
    When the school stops the teacher "Ada" at ClassIn
    Then ClassIn answers error 136
    When the school restarts the teacher "Ada" at ClassIn
    Then ClassIn answers error 136

  @classin/teacher/stop-school-account @needs-clock
  Scenario: The school's own account always teaches
    Given "the school" is a teacher at ClassIn
    When the school stops the teacher "the school" at ClassIn
    Then ClassIn answers error 386
    And the teacher "the school" at ClassIn is active

  @classin/teacher/stop-sub-account @needs-clock
  Scenario: A teacher with rights at the dashboard loses those first
    Given "Turing" is a teacher at ClassIn
    And "Turing" is a sub-account at ClassIn
    When the school stops the teacher "Turing" at ClassIn
    Then ClassIn answers error 402
    When the school removes the sub-account "Turing" at ClassIn
    And the school stops the teacher "Turing" at ClassIn
    Then ClassIn answers 1

  @classin/teacher/unfinished-lessons
  Scenario: A teacher with a lesson to come is not stopped
    Given "Turing" is a teacher at ClassIn
    And the course "Algebra" at ClassIn
    And the lesson "Fractions" of the course "Algebra" by "Turing"
    When the school stops the teacher "Turing" at ClassIn
    Then ClassIn answers error 317
    When the school deletes the lesson "Fractions"
    And the school stops the teacher "Turing" at ClassIn
    Then ClassIn answers 1

  @classin/teacher/unfinished-lessons @needs-clock
  Scenario Outline: Whether helping in a lesson counts is a setting
    Given ClassIn has the setting stopCountsCoTeaching = "<counts>"
    And "Turing" is a teacher at ClassIn
    And "Hopper" is a teacher at ClassIn
    And the course "Algebra" at ClassIn
    And the lesson "Fractions" of the course "Algebra" by "Hopper" with:
      | assistantUids | [{UID of Turing}] |
    When the school stops the teacher "Turing" at ClassIn
    Then ClassIn answers <errno>

    Examples:
      | counts | errno |
      | true   | 317   |
      | false  | 1     |

  @classin/teacher/unfinished-courses
  Scenario: The head teacher of a course is not stopped before it ends
    Given "Turing" is a teacher at ClassIn
    And the course "Algebra" at ClassIn with:
      | mainTeacherUid | {UID of Turing} |
    When the school stops the teacher "Turing" at ClassIn
    Then ClassIn answers error 339
    When the school ends the course "Algebra" at ClassIn
    And the school stops the teacher "Turing" at ClassIn
    Then ClassIn answers 1

  @classin/teacher/restart @needs-clock
  Scenario: A teacher comes back at once, but not while being stopped
    Given the clock stands still
    And "Turing" is a teacher at ClassIn
    And the school has stopped the teacher "Turing" at ClassIn
    When the school restarts the teacher "Turing" at ClassIn
    Then ClassIn answers error 800
    And the teacher "Turing" at ClassIn is stopping
    When 3 minutes pass
    And the school restarts the teacher "Turing" at ClassIn
    Then ClassIn answers 1
    And the teacher "Turing" at ClassIn is active

  @classin/teacher/uid @needs-clock
  Scenario Outline: A teacher's UID that is no number is refused
    Given ClassIn has the setting malformedTeacherUidErrno = "<setting>"
    When the school calls "stopUsingTeacher" at ClassIn with:
      | teacherUid | Turing |
    Then ClassIn answers error <setting>
    When the school calls "restartUsingTeacher" at ClassIn with:
      | teacherUid | Turing |
    Then ClassIn answers error <setting>
    When the school calls "stopUsingTeacher" at ClassIn
    Then ClassIn answers error 100

    Examples:
      | setting |
      | 100     |
      | 122     |
