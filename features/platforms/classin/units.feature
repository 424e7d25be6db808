@writes
Feature: Units of ClassIn courses
  A course's activities are grouped in units; a draft is seen by nobody.
  Sources: docs.eeo.cn LMS/createUnit, LMS/updateUnit, LMS/deleteUnit, LMS/moveActivity.

  Background:
    Given "Turing" is a teacher at ClassIn
    And the course "Algebra" at ClassIn

  @classin/unit/name
  Scenario: A unit's name is unique in its course, drafts included
    Given the school has called "lms/unit/create" of ClassIn's version 2 with:
      | courseId    | {course Algebra} |
      | name        | One              |
      | publishFlag | 0                |
    And the unit "Two" of the course "Algebra" at ClassIn
    When the school makes the unit "One" of the course "Algebra" at ClassIn
    Then ClassIn answers error 29208
    When the school calls "lms/unit/update" of ClassIn's version 2 with:
      | courseId | {course Algebra} |
      | unitId   | {unit Two}       |
      | name     | One              |
    Then ClassIn answers error 50003

  @classin/unit/limit @needs-clock
  Scenario: A course has so many units and no more
    Given ClassIn has the setting unitsPerCourse = "1"
    And the unit "One" of the course "Algebra" at ClassIn
    When the school makes the unit "Two" of the course "Algebra" at ClassIn
    Then ClassIn answers error 40031

  @classin/unit/of-course
  Scenario: A unit that the course has not is refused
    Given the course "Logic" at ClassIn
    And the unit "Sets" of the course "Logic" at ClassIn
    When the school calls "lms/unit/update" of ClassIn's version 2 with:
      | courseId | {course Algebra} |
      | unitId   | {unit Sets}      |
      | name     | Numbers          |
    Then ClassIn answers error 40020
    When the school makes the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn, in the unit "Sets"
    Then ClassIn answers error 121601020

  @classin/unit/of-course
  Scenario Outline: A move names two units of the course
    Given the unit "One" of the course "Algebra" at ClassIn
    When the school calls "lms/unit/move" of ClassIn's version 2 with:
      | courseId | {course Algebra} |
      | unitId   | <from>           |
      | toUnitId | <to>             |
    Then ClassIn answers error <code>

    Examples:
      | from       | to         | code  |
      | 5          | {unit One} | 29048 |
      | {unit One} | 5          | 50004 |

  @classin/unit/published
  Scenario: A published unit does not become a draft
    Given the unit "One" of the course "Algebra" at ClassIn
    When the school calls "lms/unit/update" of ClassIn's version 2 with:
      | courseId    | {course Algebra} |
      | unitId      | {unit One}       |
      | publishFlag | 0                |
    Then ClassIn answers error 40004

  @classin/unit/full
  Scenario: A unit takes a hundred activities
    Given the unit "One" of the course "Algebra" at ClassIn
    And the unit "One" of the course "Algebra" at ClassIn has 100 materials by "Turing"
    When the school makes the homework "Essay" of the course "Algebra" by "Turing" at ClassIn, in the unit "One"
    Then ClassIn answers error 40031
    When the school makes the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn, in the unit "One"
    Then ClassIn answers error 40031

  @classin/unit/move
  Scenario: A move does not fill a unit with more than a hundred activities
    Given the unit "One" of the course "Algebra" at ClassIn
    And the unit "One" of the course "Algebra" at ClassIn has 100 materials by "Turing"
    And the unit "Two" of the course "Algebra" at ClassIn
    And the homework "Essay" of the course "Algebra" by "Turing" at ClassIn, in the unit "Two"
    When the school calls "lms/unit/move" of ClassIn's version 2 with:
      | courseId | {course Algebra} |
      | unitId   | {unit Two}       |
      | toUnitId | {unit One}       |
    Then ClassIn answers error 29138

  @classin/unit/move
  Scenario: All activities of a unit move to another, which must be another
    Given the unit "One" of the course "Algebra" at ClassIn
    And the unit "Two" of the course "Algebra" at ClassIn
    And the homework "Essay" of the course "Algebra" by "Turing" at ClassIn, in the unit "One"
    When the school calls "lms/unit/move" of ClassIn's version 2 with:
      | courseId | {course Algebra} |
      | unitId   | {unit One}       |
      | toUnitId | {unit One}       |
    Then ClassIn answers error 29046
    When the school calls "lms/unit/move" of ClassIn's version 2 with:
      | courseId | {course Algebra} |
      | unitId   | {unit One}       |
      | toUnitId | {unit Two}       |
    Then ClassIn answers 1
    When the school calls "lms/unit/delete" of ClassIn's version 2 with:
      | courseId | {course Algebra} |
      | unitId   | {unit One}       |
    And the school calls "lms/activity/release" of ClassIn's version 2 with:
      | courseId   | {course Algebra} |
      | activityId | {activity Essay} |
    Then ClassIn answers 1

  @classin/unit/deletion
  Scenario: A unit goes with its activities
    Given the unit "One" of the course "Algebra" at ClassIn
    And the homework "Essay" of the course "Algebra" by "Turing" at ClassIn, in the unit "One"
    When the school calls "lms/unit/delete" of ClassIn's version 2 with:
      | courseId | {course Algebra} |
      | unitId   | {unit One}       |
    Then ClassIn answers 1
    When the school calls "lms/activity/release" of ClassIn's version 2 with:
      | courseId   | {course Algebra} |
      | activityId | {activity Essay} |
    Then ClassIn answers error 29149

  @classin/unit/deletion @needs-clock
  Scenario: A unit with a classroom that has begun stays
    Given the unit "One" of the course "Algebra" at ClassIn
    And the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn, in the unit "One"
    When 1470 minutes pass
    And the school calls "lms/unit/delete" of ClassIn's version 2 with:
      | courseId | {course Algebra} |
      | unitId   | {unit One}       |
    Then ClassIn answers error 40001
