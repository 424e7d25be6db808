@needs-clock @writes
Feature: What a ClassLink district shares
  An administrator decides what an application may see. What leaves the roster stays in the answers for a while, as to be deleted.

  Sources: support.classlink.com, Applications: Modifying Permissions; for DataGuard Quest-V1's profile and live captures of
  code.org (2026). Where those say nothing the rule says so.

  Background:
    Given the time is "2026-11-22 08:00"
    And a ClassLink district with the school "North"
    And ClassLink has the school "South"
    And ClassLink has the class "Spanish-A" of the course "Spanish" at the school "North"
    And ClassLink has the class "Algebra-A" of the course "Algebra" at the school "North"
    And ClassLink has the class "Spanish-B" of the course "Spanish" at the school "South"
    And ClassLink has the teacher "Ada" in the class "Spanish-A"
    And ClassLink has the student "Ben" in the class "Spanish-A"
    And ClassLink has the student "Cleo" in the class "Algebra-A"
    And ClassLink has the student "Dora" in the class "Spanish-B"

  @classlink/sharing/not-shared
  Scenario: A student who is not shared is nowhere
    When OneRoster 1.2 is asked for "users"
    Then ClassLink lists "Ada, Ben, Cleo, Dora"
    When ClassLink's student "Ben" is no longer shared
    And OneRoster 1.2 is asked for "users"
    Then ClassLink lists "Ada, Cleo, Dora"
    And ClassLink counts 3 records in all
    When OneRoster 1.2 is asked for "users/Ben"
    Then ClassLink refuses the call: 404 "unknownobject"
    When OneRoster 1.2 is asked for "enrollments?filter=user.sourcedId='Ben'"
    Then ClassLink lists nothing
    When ClassLink's student "Ben" is shared again
    And OneRoster 1.2 is asked for "users/Ben"
    Then ClassLink's record has the sourcedId "Ben"

  @classlink/sharing/custom
  Scenario: A school and a course are chosen
    Given ClassLink shares only the course "Spanish" of the school "North"
    When OneRoster 1.2 is asked for "classes"
    Then ClassLink lists "Spanish-A"
    When OneRoster 1.2 is asked for "users"
    Then ClassLink lists "Ada, Ben"
    When OneRoster 1.2 is asked for "orgs"
    Then ClassLink lists "district, North"
    When OneRoster 1.2 is asked for "courses"
    Then ClassLink lists "Spanish"

  @classlink/sharing/select-by-class
  Scenario: One class is chosen
    Given ClassLink shares only the class "Algebra-A"
    When OneRoster 1.2 is asked for "classes"
    Then ClassLink lists "Algebra-A"
    When OneRoster 1.2 is asked for "users"
    Then ClassLink lists "Cleo"
    When OneRoster 1.2 is asked for "enrollments"
    Then ClassLink lists "Cleo in Algebra-A"
    When ClassLink shares everything
    And OneRoster 1.2 is asked for "classes"
    Then ClassLink lists "Algebra-A, Spanish-A, Spanish-B"

  @classlink/sharing/unenrolled-users
  Scenario: Somebody without a class is shared with the toggle 'Unenrolled Users' only
    Given ClassLink has the teacher "Grace" at "North"
    When OneRoster 1.2 is asked for "teachers"
    Then ClassLink lists "Ada"
    When ClassLink has the setting unenrolledUsers = "true"
    And OneRoster 1.2 is asked for "teachers"
    Then ClassLink lists "Ada, Grace"
    When ClassLink has the setting unenrolledUsers = "false"
    And ClassLink has the teacher "Grace" in the class "Spanish-B"
    And OneRoster 1.2 is asked for "teachers"
    Then ClassLink lists "Ada, Grace"

  @classlink/sharing/demographics
  Scenario: Demographics are shared with the toggle 'Demographics' only, and of shared users
    Given ClassLink has the demographics of "Ben"
    And ClassLink has the demographics of "Cleo"
    When OneRoster 1.2 is asked for "demographics"
    Then ClassLink lists nothing
    When OneRoster 1.2 is asked for "demographics/Ben"
    Then ClassLink refuses the call: 404 "unknownobject"
    When ClassLink has the setting demographics = "true"
    And ClassLink's student "Cleo" is no longer shared
    And OneRoster 1.2 is asked for "demographics"
    Then ClassLink lists "Ben"
    When OneRoster 1.2 is asked for "demographics/Ben"
    Then ClassLink's record has the sex "female"

  @classlink/dataguard/obfuscation
  Scenario Outline: DataGuard writes something else, and always the same
    Given ClassLink has the setting <setting> = "true"
    When OneRoster 1.1 is asked for "<record>"
    Then ClassLink's record has another <field> than "<value>"
    When OneRoster 1.1 is asked for "<record>"
    Then the answer is the same as the one before

    Examples:
      | setting             | record            | field      | value                |
      | dataGuardNames      | users/Ben         | givenName  | Ben                  |
      | dataGuardEmail      | users/Ben         | email      | ben@district.example |
      | dataGuardIdentifier | users/Ben         | identifier | ID-Ben               |
      | dataGuardClassTitle | classes/Spanish-A | title      | Spanish-A            |

  @classlink/dataguard/obfuscation
  Scenario: An answer says that DataGuard was there
    Given ClassLink has the setting dataGuardNames = "true"
    When OneRoster 1.1 is asked for "users"
    Then the header "x-obfuscated" is "true"

  @classlink/tombstone/withdrawn
  Scenario: A student who left is to be deleted, and the enrollments with her
    When 24 hours pass
    And ClassLink's student "Ben" is withdrawn
    And OneRoster 1.2 is asked for "users/Ben"
    Then ClassLink's record has the status "tobedeleted"
    And ClassLink's record has the dateLastModified "2026-11-23T08:00:00.000Z"
    When OneRoster 1.2 is asked for "enrollments?filter=dateLastModified>'2026-11-23'"
    Then ClassLink lists "Ben in Spanish-A"
    And ClassLink's record has the status "tobedeleted"

  @classlink/tombstone/life
  Scenario: What was withdrawn is gone after thirty days
    Given ClassLink's student "Ben" is withdrawn
    When 29 days pass
    And OneRoster 1.2 is asked for "users"
    Then ClassLink lists "Ada, Ben, Cleo, Dora"
    When two days pass
    And OneRoster 1.2 is asked for "users"
    Then ClassLink lists "Ada, Cleo, Dora"
    And ClassLink holds 3 users

  @classlink/tombstone/life
  Scenario: How long it stays is the district's choice
    Given ClassLink has the setting tombstoneLife = "P1D"
    And ClassLink's student "Ben" is withdrawn
    When 25 hours pass
    And OneRoster 1.2 is asked for "users"
    Then ClassLink lists "Ada, Cleo, Dora"
