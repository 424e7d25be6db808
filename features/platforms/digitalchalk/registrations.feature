Feature: Registrations
  A student is registered for an offering: one who exists, or one who is made in the same call.

  Background:
    Given an organisation at DigitalChalk
    And the offering "Safety"
    And the user "ada" with the e-mail address "ada@example.org"

  @digitalchalk/registration/made
  Scenario: A new student is created and registered at once
    When the organisation creates and registers "bob" for "Safety"
    Then the answer has the student "bob", the registration's id and the offering "Safety"
    And "bob" has a current registration for "Safety"

  @digitalchalk/registration/student-element
  Scenario: A student is named by username
    When the organisation registers the username "ada" for "Safety"
    Then the answer has the student "ada", the registration's id and the offering "Safety"

  @digitalchalk/registration/student-known
  Scenario: A student whom nobody knows
    When the organisation registers the username "nobody" for "Safety"
    Then the answer is the fault "The user does not exist"

  @digitalchalk/registration/offering-known
  Scenario: An offering that there is not
    When the organisation registers the username "ada" for the offering id "none"
    Then the answer is the fault "The offering does not exist"

  @digitalchalk/registration/offering-open
  Scenario Outline: An offering that takes nobody any more
    Given "Safety" <ended>
    When the organisation registers the username "ada" for "Safety"
    Then the answer is the fault "The offering is not open for registration"

    Examples:
      | ended                             |
      | was closed                        |
      | had its last registration day yesterday |

  @digitalchalk/registration/tags
  Scenario Outline: Tags decide who may register
    Given the offering "Cranes", which asks for the tags "crane lift"
    When the organisation creates and registers a student with the tags "<tags>" for "Cranes"
    Then the answer is <answer>

    Examples:
      | tags        | answer                                                 |
      |             | the fault "The user does not have access to the offering" |
      | cranes      | the fault "The user does not have access to the offering" |
      | night crane | a registration                                         |

  @digitalchalk/registration/already-registered
  Scenario: Nobody registers twice
    Given "ada" is registered for "Safety"
    When the organisation registers the username "ada" for "Safety"
    Then the answer is the fault "The user is already registered for the offering"
    And "ada" has one registration

  @digitalchalk/registration/atomic
  Scenario: Both or nothing
    When the organisation creates and registers "bob" for the offering id "none"
    Then the answer is the fault "The offering does not exist"
    And nobody has the username "bob"

  @digitalchalk/registration/current
  Scenario: What a student is learning
    Given "ada" is registered for "Safety"
    When the organisation lists the current registrations of "ada"
    Then the answer lists "Safety" as active

  @digitalchalk/registration/completed
  Scenario Outline: What a student has learnt
    Given "ada" has completed "Safety" and <result>
    When the organisation lists the completed registrations of "ada"
    Then the answer lists "Safety" as <status>

    Examples:
      | result  | status |
      | passed  | passed |
      | failed  | failed |
