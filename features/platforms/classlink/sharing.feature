Feature: What a district shares
  An administrator decides what an application may see.

  @classlink/sharing/not-shared
  Scenario: A student who is not shared
    Given an administrator who stopped sharing one student
    When a consumer asks for the users of the district
    Then that student is neither in the list nor in the count

  @classlink/sharing/custom
  Scenario: One school and one course
    Given an administrator who chose North Riverbend High School and the course Spanish 1
    When a consumer asks for the classes
    Then it gets the Spanish classes of that school

  @classlink/sharing/select-by-class
  Scenario: One class
    Given an administrator who chose the class Exploratory Spanish
    When a consumer asks for the users
    Then it gets the teacher and the students of that class

  @classlink/sharing/unenrolled-users
  Scenario: A teacher without a class
    Given a teacher without a class
    When a consumer asks for the teachers
    Then that teacher is not among them
    But is once 'Unenrolled Users' is on

  @classlink/sharing/demographics
  Scenario: Demographics
    Given a district that has not turned on 'Demographics'
    When a consumer asks for demographics
    Then it gets none

  @classlink/dataguard/obfuscation
  Scenario: Names are obfuscated
    Given an administrator who lets DataGuard obfuscate names
    When a consumer reads a student twice
    Then it gets the same other name both times

  @classlink/tombstone/withdrawn
  Scenario: A student who left
    Given an administrator who withdrew a student
    When a consumer asks for what changed
    Then the student and the enrollments are to be deleted

  @classlink/tombstone/life
  Scenario: A tombstone does not last
    Given a student who was withdrawn 31 days ago
    When a consumer asks for the users
    Then the student is not among them
