Feature: Students
  A student is known by the id of the client's own database, and is in one group or in none.

  Background:
    Given an instance at Domoscio

  @studentgroups/student/create
  Scenario: Making a student with a profile
    When the client makes a student of the name "Ada Doe"
    Then the answer is 200 and the whole student, with the name in civil_profile_attributes

  @studentgroups/student/group
  Scenario: A group that does not exist
    When the client makes a student in the group 7
    Then the answer is 400
    And there is no student

  @studentgroups/student/uid-unique
  Scenario: A uid that another student has
    Given a student with the uid "S26"
    When the client makes a student with the uid "S26"
    Then the answer is 400

  @studentgroups/student/uid-required
  Scenario Outline: Only v2 asks for a uid
    When the client makes a student without a uid in <version>
    Then the answer is <status>

    Examples:
      | version | status |
      | v1      | 200    |
      | v2      | 400    |

  @studentgroups/student/civil-profile-name
  Scenario: A profile without a name
    When the client makes a student whose profile has a sexe and no name
    Then the answer is 400

  @studentgroups/student/sexe
  Scenario: A sexe that is none of the three
    When the client makes a student of the sexe "unknown"
    Then the answer is 400

  @studentgroups/student/text-length
  Scenario: A text without end
    When the client makes a student whose city has 255 characters
    Then the answer is 400

  @studentgroups/student/active
  Scenario: Switching a student off
    Given a student with the uid "S26"
    When the client edits the student to be not active
    Then the student is not active

  @studentgroups/student/spellings
  Scenario: The documentation spells a parameter in two ways
    When the client makes a student with the date_of_birth "1989-05-11"
    Then the student's day_of_birth is "1989-05-11"

  @studentgroups/student/by-id
  Scenario: Reading one student
    Given a student with the uid "S26"
    When the client reads that student
    Then the answer is an array of the student "S26" alone

  @studentgroups/student/unknown
  Scenario: Reading a student who does not exist
    When the client reads the student 7
    Then the answer is 404

  @studentgroups/student/flat-read
  Scenario: A student who is read has the name in the student itself
    Given a student of the name "Ada Doe"
    When the client reads that student
    Then the name is in the student, and there is no civil_profile_attributes

  @studentgroups/student/profile-merge
  Scenario: A student moves house
    Given a student of the name "Ada Doe" in the city "Paris"
    When the client edits the student's city to "Lyon"
    Then the student's name is "Ada Doe" and the city "Lyon"

  @studentgroups/results/record
  Scenario: Recording a result
    Given a student with the uid "S26"
    When the client records the result 80 for the student
    Then the student has the result 80 and was active just now

  @studentgroups/results/value
  Scenario: A result that is out of range
    Given a student with the uid "S26"
    When the client records the result 101 for the student
    Then the answer is 400
    And the student has no result

  @studentgroups/results/aggregate
  Scenario: The results of a group
    Given a group with a student who has the results 80 and 60, one who has 60, and one who has none
    When the client reads the results of the group
    Then the group has 3 results with the mean 66.6667
    And the students have the means 70, 60 and none

  @studentgroups/results/of-student
  Scenario: Results go with the student
    Given a student with the result 80 in the group "Maths"
    When the client moves the student to the group "Music"
    Then the group "Maths" has no results and the group "Music" has 1
