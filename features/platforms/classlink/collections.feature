@needs-clock @writes
Feature: What a ClassLink district's roster answers
  A consumer reads schools, classes, people and enrollments of a district, in OneRoster 1.1 or 1.2.

  Sources: the endpoint lists of OneRoster 1.1 and 1.2 (official OpenAPI file); live captures of code.org (2026); the README of
  oneroster-python; 1EdTech's oneroster-bootcamp (discovery). Where those say nothing the rule says so.

  Background:
    Given the time is "2026-11-22 08:00"
    And a ClassLink district with the school "North"
    And ClassLink has the class "Spanish-A" of the course "Spanish" at the school "North"
    And ClassLink has the teacher "Ada" in the class "Spanish-A"
    And ClassLink has the student "Ben" in the class "Spanish-A"

  @classlink/call/unknown-address
  Scenario Outline: Only the addresses of the rostering service answer
    When OneRoster 1.1 is asked for "<address>"
    Then ClassLink refuses the call: 404 "unknown object"
    When OneRoster 1.2 is asked for "<address>"
    Then ClassLink refuses the call: 404 "unknownobject"

    Examples:
      | address                       |
      | classes/Spanish-A/enrollments |
      | schools/North/users           |
      | Users                         |

  @classlink/call/read-only
  Scenario Outline: A consumer cannot change the roster
    When OneRoster 1.2 is told to <method> "users/Ben"
    Then ClassLink refuses the call: 405 "unsupported"
    And ClassLink holds 2 users

    Examples:
      | method |
      | DELETE |
      | PUT    |
      | POST   |

  @classlink/single/unknown-object
  Scenario: A record that does not exist
    When OneRoster 1.1 is asked for "users/nobody"
    Then ClassLink refuses the call: 404 "unknown object"
    When OneRoster 1.2 is asked for "users/nobody"
    Then ClassLink refuses the call: 404 "unknownobject"

  @classlink/single/unknown-object
  Scenario: A record that is not shared does not exist for the application
    When OneRoster 1.2 is asked for "users/Ben"
    Then ClassLink's record has the sourcedId "Ben"
    When ClassLink's student "Ben" is no longer shared
    And OneRoster 1.2 is asked for "users/Ben"
    Then ClassLink refuses the call: 404 "unknownobject"

  @classlink/single/other-kind
  Scenario Outline: A record is found below the address of its own kind only
    When OneRoster 1.2 is asked for "<address>"
    Then ClassLink refuses the call: 404 "unknownobject"

    Examples:
      | address             |
      | students/Ada        |
      | teachers/Ben        |
      | schools/district    |
      | terms/year          |
      | gradingPeriods/term |

  @classlink/collection/terms
  Scenario: Terms are the sessions of type term
    Given ClassLink has the semester "half" from "2026-08-01" to "2027-01-31"
    And ClassLink has the gradingPeriod "weeks" from "2026-08-01" to "2026-10-31"
    When OneRoster 1.1 is asked for "terms"
    Then ClassLink lists "term"
    When ClassLink has the setting termTypes = "term-and-semester"
    And OneRoster 1.1 is asked for "terms"
    Then ClassLink lists "term, half"

  @classlink/nested/unknown-parent
  Scenario: The classes of a school that does not exist
    When OneRoster 1.1 is asked for "schools/nowhere/classes"
    Then ClassLink refuses the call: 404 "unknown object"
    When OneRoster 1.2 is asked for "schools/nowhere/classes"
    Then ClassLink lists nothing

  @classlink/nested/unknown-parent
  Scenario Outline: What an unknown parent answers is the district's choice
    Given ClassLink has the setting unknownParent = "<choice>"
    When OneRoster 1.1 is asked for "schools/nowhere/classes"
    Then the HTTP status is <status>
    When OneRoster 1.2 is asked for "schools/nowhere/classes"
    Then the HTTP status is <status>

    Examples:
      | choice    | status |
      | empty     | 200    |
      | not-found | 404    |

  @classlink/nested/teacher-classes
  Scenario: A class of next spring is not among a teacher's classes yet
    Given ClassLink has the term "spring" from "2027-01-10" to "2027-06-20"
    And ClassLink has the class "Spanish-B" of the course "Spanish" at the school "North"
    And ClassLink's class "Spanish-B" has the terms "spring"
    And ClassLink has the teacher "Ada" in the class "Spanish-B"
    When OneRoster 1.1 is asked for "teachers/Ada/classes"
    Then ClassLink lists "Spanish-A"
    When OneRoster 1.2 is asked for "teachers/Ada/classes"
    Then ClassLink lists "Spanish-A, Spanish-B"

  @classlink/nested/school-courses
  Scenario: A course of the district is a course of the school that teaches it
    Given ClassLink has the school "South"
    When OneRoster 1.2 is asked for "schools/North/courses"
    Then ClassLink lists "Spanish"
    When OneRoster 1.2 is asked for "schools/South/courses"
    Then ClassLink lists nothing

  @classlink/nested/school-terms
  Scenario: The terms of a school are those that its classes are in
    Given ClassLink has the term "spring" from "2027-01-10" to "2027-06-20"
    When OneRoster 1.2 is asked for "schools/North/terms"
    Then ClassLink lists "term"

  @classlink/answer/empty-values
  Scenario: What a student lacks is empty in ClassLink's answers, and left out in strict ones
    When OneRoster 1.1 is asked for "users/Ben"
    Then ClassLink's record has the phone ""
    And ClassLink's record has the grades ""
    When OneRoster 1.2 is asked for "users/Ben"
    Then ClassLink's record has no phone
    And ClassLink's record has no grades

  @classlink/answer/empty-values
  Scenario: Each version can have the other's form
    Given ClassLink has the setting profile11 = "strict"
    When OneRoster 1.1 is asked for "users/Ben"
    Then ClassLink's record has no phone
    Given ClassLink has the setting profile12 = "classlink"
    When OneRoster 1.2 is asked for "users/Ben"
    Then ClassLink's record has the phone ""

  @classlink/answer/headers
  Scenario: An answer says how many records there are
    Given ClassLink has 3 students in the class "Spanish-A"
    When OneRoster 1.2 is asked for "students?limit=2"
    Then ClassLink counts 4 records in all
    And there is no header "x-count"
    When OneRoster 1.1 is asked for "students?limit=2"
    Then ClassLink counts 4 records in all
    And the header "x-count" is "2"
    And the header "x-endpoint" is "students"
    And the header "x-obfuscated" is "false"

  @classlink/answer/roles-of-1-1 @classlink/answer/roles-of-1-2
  Scenario Outline: A role has the word of the version that is read
    Given ClassLink has the setting unenrolledUsers = "true"
    And ClassLink has the <role> "Grace" at "<place>"
    When OneRoster 1.1 is asked for "users/Grace"
    Then ClassLink's record has the role "<in 1.1>"
    When OneRoster 1.2 is asked for "users/Grace"
    Then ClassLink's record has the roles.role "<in 1.2>"

    Examples:
      | role          | place    | in 1.1        | in 1.2                |
      | administrator | district | administrator | districtAdministrator |
      | administrator | North    | administrator | siteAdministrator     |
      | principal     | North    | administrator | principal             |
      | counselor     | North    | aide          | counselor             |

  @classlink/answer/org-identifier
  Scenario: The sourcedId stands in for a school's identifier where 1.2 wants one
    Given ClassLink's school "North" has the identifier ""
    When OneRoster 1.2 is asked for "orgs/North"
    Then ClassLink's record has the identifier "North"
    When OneRoster 1.1 is asked for "orgs/North"
    Then ClassLink's record has the identifier ""

  @classlink/answer/discovery
  Scenario Outline: A consumer finds out what is offered
    When OneRoster 1.2 is asked for "discovery/<file>" without any credentials
    Then ClassLink's discovery document lists 41 addresses

    Examples:
      | file                                            |
      | onerosterv1p2rostersservice_openapi3_v1p0.json  |
      | imsorv1p2_rostering_openapi3_v1p0.json          |
