Feature: ClassIn courses
  A course is what ClassIn's app calls a class. A school's own system makes courses, puts students, auditors and teachers
  into them, and ends them.

  Background:
    Given a school with a student Ada and a teacher Turing

  @classin/v1/unique-identity
  Scenario: A course that is sent twice is made once
    Given the course "Algebra" was made with the identity "sis-1"
    When the course "Algebra" is made again with the identity "sis-1"
    Then the call answers 398 with the id of the first course
    And the school has one course

  @classin/course/expiry
  Scenario Outline: A course expires at least a day and at most five years ahead
    When a course is made that expires in <time>
    Then the call answers <errno>

    Examples:
      | time    | errno |
      | 2 hours | 151   |
      | 2 days  | 1     |
      | 6 years | 154   |

  @classin/course/expiry-after-lessons
  Scenario: A course does not expire before its last lesson
    Given a course with a lesson in 5 days
    When the course is changed to expire in 3 days
    Then the call answers 152

  @classin/course/head-teacher-listed
  Scenario: The head teacher is one of the course's teachers
    When a course is made with the head teacher Turing
    Then Turing is on the course's teacher list

  @classin/member/first-teacher
  Scenario: A head teacher is a teacher of the school first
    When a course is made with the head teacher Ada
    Then the call answers 334
    And the school has no course

  @classin/user/uid-not-relationship-id
  Scenario: What addTeacher answers is no UID
    When a course is made whose head teacher is named by Turing's relationship id
    Then the call answers 400

  @classin/course/former-head-teacher
  Scenario: A head teacher with lessons to come stays on the teacher list
    Given a course with the head teacher Turing and a lesson of Turing's tomorrow
    When another head teacher is named and Turing shall leave the list
    Then the call answers 314

  @classin/course/lessons-follow-folder
  Scenario: Lessons to come follow the course to its new folder
    Given a course and a lesson tomorrow that both have the folder "Autumn"
    When the course gets the folder "Spring"
    Then the lesson has the folder "Spring"

  @classin/course/end
  Scenario: Ending a course deletes the lessons to come
    Given a course with a lesson yesterday and a lesson tomorrow
    When the course is ended
    Then yesterday's lesson is still there
    And tomorrow's lesson is deleted

  @classin/course/end-in-progress
  Scenario: A course is not ended in the middle of a lesson
    Given a course with a lesson in progress
    When the course is ended
    Then the call answers 394
