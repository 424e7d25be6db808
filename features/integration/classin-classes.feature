@integration @needs-clock
Feature: An integration schedules classes at ClassIn
  Courses and lessons know people by their UIDs, and take members of the school only. What adds a member to the school answers
  the number of a relationship, which looks like a UID and is none.

  Background:
    Given the school has these people:
      | name | phone       |
      | Tess | 13800000201 |
      | Sam  | 13800000202 |
      | Sue  | 13800000203 |

  @classin/lesson/teacher-joins-list @classin/member/relationship-id
  Scenario: The teacher of a lesson is the person, and not the number of a relationship
    Given ClassIn has the setting addSchoolStudentReturnsRelationId = "true"
    And the integration has provisioned "Tess" as a teacher at ClassIn
    When the integration schedules "Fractions" at ClassIn with the teacher "Tess"
    Then it reports created
    And ClassIn holds 1 lesson with className "Fractions"
    And the teacher of the lesson "Fractions" at ClassIn is "Tess"

  @classin/course-member/join
  Scenario: The students of a class are in its course, by their UIDs
    Given the integration has provisioned "Tess" as a teacher at ClassIn
    And the integration has provisioned "Sam and Sue" as students at ClassIn
    When the integration schedules "Fractions" at ClassIn with the teacher "Tess" and the students "Sam and Sue"
    Then it reports created
    And the students of the course of "Fractions" at ClassIn are "Sam and Sue"

  @classin/member/first-student @classin/member/first-teacher
  Scenario: Nobody is put into a course who is no member of the school
    Given the integration has provisioned "Tess" as a teacher at ClassIn
    And the integration has scheduled "Fractions" at ClassIn with the teacher "Tess"
    When the integration enrols "Sam" in "Fractions" at ClassIn
    Then it reports rejected for "Sam"
    And it reports the error "unknown-person" for "Sam"
    Given the integration has provisioned "Sam" as a student at ClassIn
    When the integration enrols "Sam" in "Fractions" at ClassIn
    Then the students of the course of "Fractions" at ClassIn are "Sam"

  @classin/course-member/exists
  Scenario: Who is in the course already is existing, and no error
    Given the integration has provisioned "Tess" as a teacher at ClassIn
    And the integration has provisioned "Sam" as a student at ClassIn
    And the integration has scheduled "Fractions" at ClassIn with the teacher "Tess" and the students "Sam"
    When the integration enrols "Sam" in "Fractions" at ClassIn
    Then it reports existing for "Sam"
    And the students of the course of "Fractions" at ClassIn are "Sam"

  @classin/course-member/absent
  Scenario: Who is taken out of a course is out of it
    Given the integration has provisioned "Tess" as a teacher at ClassIn
    And the integration has provisioned "Sam and Sue" as students at ClassIn
    And the integration has scheduled "Fractions" at ClassIn with the teacher "Tess" and the students "Sam and Sue"
    When the integration takes "Sam" out of "Fractions" at ClassIn
    Then the students of the course of "Fractions" at ClassIn are "Sue"

  @classin/lesson/no-deduplication @classin/v1/unique-identity
  Scenario: The same class is scheduled once, however often it is asked for
    Given the integration has provisioned "Tess" as a teacher at ClassIn
    And the integration has scheduled "Fractions" at ClassIn with the teacher "Tess"
    When the integration schedules "Fractions" at ClassIn with the teacher "Tess"
    Then it reports existing
    And ClassIn holds 1 lesson
    And ClassIn holds 1 course

  @classin/v1/unique-identity @classin/lesson/no-deduplication
  Scenario Outline: A class whose making was answered by nobody is made once, and 398 tells its id (<call>)
    Given the integration has provisioned "Tess" as a teacher at ClassIn
    And ClassIn loses the answer to the next call of "<call>"
    When the integration schedules "Fractions" at ClassIn with the teacher "Tess"
    And nothing goes wrong any more
    And the integration schedules "Fractions" at ClassIn with the teacher "Tess"
    Then it reports created or existing
    And ClassIn holds 1 course
    And ClassIn holds 1 lesson
    And the reported class is the lesson that ClassIn keeps

    Examples:
      | call           |
      | addCourse      |
      | addCourseClass |

  @classin/lesson/times
  Scenario: A class in the past is refused, with ClassIn's reason
    Given the integration has provisioned "Tess" as a teacher at ClassIn
    When the integration schedules "Yesterday" at ClassIn with:
      | teacher   | Tess |
      | starts in | -24  |
    Then it reports rejected
    And it reports the error "120"
    And ClassIn holds no lessons
