@integration @needs-clock
Feature: An integration reads a roster and acts on it
  ClassLink serves OneRoster in pages. What was read only in part is no roster: who acts on it removes people who are there.

  Background:
    Given a roster with a French class

  @classlink/page/limit @classlink/page/past-the-end
  Scenario: The roster is read to its end
    Given ClassLink has the setting defaultLimit = "2"
    And ClassLink has 250 students in the class "7a"
    When the integration reads the roster
    Then it reports existing or updated
    And it has read 253 users

  @classlink/page/maximum-limit
  Scenario: A page that is smaller than was asked for is not the last
    Given ClassLink has the setting maximumLimit = "50"
    And ClassLink has 120 students in the class "7a"
    When the integration reads the roster
    Then it has read 123 users

  @classlink/oauth2/bearer @classlink/answer/roles-of-1-2
  Scenario: The roster of OneRoster 1.2 has the same people
    When the integration reads the roster as OneRoster "1.2"
    Then it has read 3 users

  @classlink/oauth1/signature @classlink/oauth1/encoding @classlink/filter/syntax
  Scenario Outline: A filter with <what> is signed and sent so that it is understood
    Given the roster has the users:
      | user | role    | givenName | familyName    |
      | odd  | student | Odd       | <family name> |
    When the integration reads the roster where "familyName='<value>'"
    Then it has read 1 users

    Examples:
      | what               | family name   | value          |
      | a quotation mark   | O'Neill       | O''Neill       |
      | blanks             | van der Berg  | van der Berg   |
      | signs that encode  | A+B=C&D/E~F*! | A+B=C&D/E~F*!  |
      | a per cent         | 100%25        | 100%25         |
      | other alphabets    | Müller 王小明 | Müller 王小明  |

  @classlink/nested/unknown-parent
  Scenario: Everybody on the roster is provisioned at the platform, and a second sync changes nothing
    When the integration syncs the roster to StudentGroups
    Then it reports updated
    And StudentGroups holds 2 students
    When the integration syncs the roster to StudentGroups
    Then it reports existing
    And StudentGroups holds 2 students

  @classlink/tombstone/withdrawn
  Scenario: Who is withdrawn is taken out, who stays is left alone
    Given the integration has synced the roster to StudentGroups
    When the roster marks the user "sam" as deleted
    And the integration syncs the roster to StudentGroups and may remove 60 percent
    Then it reports updated
    And the student "sam" is no longer active at StudentGroups
    And the student "sue" is active at StudentGroups

  @classlink/filter/date @classlink/tombstone/withdrawn
  Scenario: A delta brings what is new and what is withdrawn
    Given ClassLink has 20 students in the class "7a"
    And the integration has synced the roster to StudentGroups
    When 2 hours pass
    And the roster gets the users:
      | user | role    |
      | sky  | student |
    And the roster gets the enrolments:
      | user | class |
      | sky  | 7a    |
    And the roster marks the user "sam" as deleted
    And the integration syncs the changes of the roster to StudentGroups
    Then it reports updated
    And the student "sky" is active at StudentGroups
    And the student "sam" is no longer active at StudentGroups
    And the student "sue" is active at StudentGroups

  @classlink/page/limit
  Scenario Outline: What was read only in part is not acted on: <what>
    Given ClassLink has 150 students in the class "7a"
    And the integration has synced the roster to StudentGroups
    And ClassLink <what>
    When the integration syncs the roster to StudentGroups
    Then it reports rejected
    And StudentGroups holds 152 students with active "true"

    Examples:
      | what                                                |
      | answers every call of "getAllUsers" with HTTP 500   |
      | cuts the answer to every call of "getAllUsers" after 900 bytes |
      | garbles the answer to every call of "getAllUsers"   |

  @classlink/tombstone/life @classlink/sharing/not-shared
  Scenario: A roster that has lost most people removes nobody
    Given ClassLink has 40 students in the class "7a"
    And the integration has synced the roster to StudentGroups
    When ClassLink has the setting unenrolledUsers by default
    And ClassLink's class "7a" is no longer shared
    And the integration syncs the roster to StudentGroups
    Then it reports rejected
    And it reports the error "mass-removal"
    And StudentGroups holds 42 students with active "true"

  @classlink/auth/required
  Scenario: A source that refuses the credentials is reported, and nobody is touched
    Given the integration has synced the roster to StudentGroups
    And the integration is told a wrong "clientSecret" for ClassLink
    When the integration syncs the roster to StudentGroups
    Then it reports rejected
    And StudentGroups holds 2 students with active "true"
