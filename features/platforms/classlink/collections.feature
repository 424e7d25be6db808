Feature: What a district's roster answers
  A consumer reads schools, classes, people and enrollments of a district.

  @classlink/call/unknown-address
  Scenario: Only the addresses of the rostering service answer
    Given a district that shares its roster
    When a consumer asks for the enrollments of a class without naming its school
    Then the district answers that there is no such object

  @classlink/call/read-only
  Scenario: A consumer cannot change the roster
    Given a district that shares its roster
    When a consumer tries to delete a student
    Then the district answers that this is not supported
    And the student is still there

  @classlink/single/unknown-object
  Scenario: A record that does not exist
    When a consumer asks for a user whose sourcedId was never given
    Then the district answers that there is no such object

  @classlink/single/other-kind
  Scenario: A teacher is no student
    When a consumer asks for a teacher's sourcedId among the students
    Then the district answers that there is no such object

  @classlink/collection/terms
  Scenario: Terms are the sessions of type term
    Given a district with a school year, two terms and four grading periods
    When a consumer asks for the terms
    Then it gets the two terms

  @classlink/nested/unknown-parent
  Scenario: The classes of a school that does not exist
    When a consumer asks for the classes of an unknown school
    Then OneRoster 1.1 answers that there is no such object
    And OneRoster 1.2 answers an empty list

  @classlink/nested/teacher-classes
  Scenario: A class of next spring
    Given a teacher with a class that runs today and one that begins in spring
    When a consumer of OneRoster 1.1 asks for the teacher's classes
    Then it gets the class that runs today

  @classlink/nested/school-courses
  Scenario: A district's course that is taught at a school
    Given a course of the district with a class at North Riverbend High School
    When a consumer asks for the courses of that school
    Then the course is among them

  @classlink/nested/school-terms
  Scenario: The terms of a school are those of its classes
    When a consumer asks for the terms of a school
    Then it gets the terms that the school's classes are in

  @classlink/answer/empty-values
  Scenario: A student without a telephone number
    When a consumer reads a student without a telephone number
    Then OneRoster 1.1 answers an empty telephone number
    And OneRoster 1.2 answers none at all

  @classlink/answer/headers
  Scenario: How many records there are
    When a consumer asks for a page of two students of a school with three
    Then the answer says that there are three

  @classlink/answer/roles-of-1-1 @classlink/answer/roles-of-1-2
  Scenario: An administrator has another name in the other version
    Given an administrator of the district
    When consumers of both versions read that user
    Then OneRoster 1.1 says administrator
    And OneRoster 1.2 says districtAdministrator

  @classlink/answer/org-identifier
  Scenario: A school without an identifier
    Given a school without an identifier
    When a consumer of OneRoster 1.2 reads it
    Then the sourcedId stands in for the identifier

  @classlink/answer/discovery
  Scenario: A consumer finds out what is offered
    When a consumer asks for the discovery document
    Then it lists the 41 addresses of the service
