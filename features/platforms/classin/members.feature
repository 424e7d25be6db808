Feature: Students and teachers of a school
  An account is registered first, becomes a member of the school then, and is scheduled last.

  Background:
    Given a school at ClassIn

  @classin/member/account-first
  Scenario: Nobody is registered by being added
    When the school adds the telephone number 13800000001 as a student "Ada"
    Then the answer is errno 113
    And the telephone number 13800000001 is not registered

  @classin/member/once
  Scenario: Adding a student twice
    Given the telephone number 13800000001 is a student of the school
    When the school adds the telephone number 13800000001 as a student "Ada"
    Then the answer is errno 133

  @classin/member/relationship-id
  Scenario: Adding a teacher answers an id that is no UID
    Given the telephone number 13800000001 is registered
    When the school adds the telephone number 13800000001 as a teacher "Ada"
    Then the answer is errno 1 with a number that is not the UID of that account

  @classin/member/school-account-no-student
  Scenario: The school is no student of its own
    When the school adds its own account as a student "School"
    Then the answer is errno 128

  @classin/user/cancelled-account
  Scenario: A cancelled account joins no school
    Given the telephone number 13800000001 is registered
    And its person has cancelled the account
    When the school adds the telephone number 13800000001 as a student "Ada"
    Then the answer is errno 886

  @classin/member/edit-student
  Scenario: A student's name is not the teacher's
    Given somebody is a student "Ada" and a teacher "Ms Lovelace" of the school
    When the school calls that student "Eve"
    Then that student is called "Eve"
    And that teacher is called "Ms Lovelace"

  @classin/teacher/stop
  Scenario: Stopping a teacher takes minutes
    Given a teacher of the school
    When the school stops that teacher
    Then the answer is errno 1
    And that teacher is being stopped
    When 3 minutes have passed
    Then that teacher is stopped

  @classin/teacher/restart
  Scenario: A teacher who is still being stopped cannot be restarted
    Given a teacher of the school
    And the school has stopped that teacher 1 minute ago
    When the school restarts that teacher
    Then the answer is errno 800

  @classin/teacher/unfinished-lessons
  Scenario: A teacher with a lesson to come is not stopped
    Given a teacher of the school
    And a lesson of that teacher that begins in 1 hour
    When the school stops that teacher
    Then the answer is errno 317

  @classin/teacher/quota
  Scenario: One teacher more than the contract has
    Given the school may have 1 teacher and has 1
    And the telephone number 13800000001 is registered
    When the school adds the telephone number 13800000001 as a teacher "Ada"
    Then the answer is errno 845

  @classin/comment/student
  Scenario: A comment on somebody who was not there
    Given a lesson of the school
    And a student of the school who is not in that lesson
    When the teacher gives that student 5 stars and the comment "Well done"
    Then the item answers errno 167

  @classin/sub-account/delete
  Scenario: A sub-account is removed once
    Given a sub-account of the school
    When the school deletes that sub-account
    Then the answer is errno 1
    When the school deletes that sub-account
    Then the answer is errno 22101
