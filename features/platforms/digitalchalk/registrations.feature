@writes @needs-clock
Feature: Registrations at DigitalChalk
  A student is registered for an offering: one who exists, or one who is made in the same call.

  Sources: the vendor's pages registerUser and createAndRegisterUser (2013); the names of the operations
  getCurrentStudentRegistrations and getCompletedStudentRegistrations. The faults are not said anywhere.

  Background:
    Given an organisation at DigitalChalk
    And these offerings at DigitalChalk:
      | offeringTitle |
      | Safety        |
    And the user "ada" at DigitalChalk

  @digitalchalk/registration/made
  Scenario: A new student is created and registered at once, and answered in the order of the sample
    When DigitalChalk is asked to create and register a user with:
      | username | firstName | lastName |
      | bob      | Bob       | Byron    |
    Then DigitalChalk's answer is:
      """
      <dcAPI:createAndRegisterUserResponse xmlns:dcAPI="http://digitalchalk.com/api/v4">
      <dcAPI:studentUsername>bob</dcAPI:studentUsername><dcAPI:studentName>Bob Byron</dcAPI:studentName>
      <dcAPI:studentRegistrationId>...</dcAPI:studentRegistrationId>
      <dcAPI:offeringId>{Safety's offeringId}</dcAPI:offeringId><dcAPI:offeringTitle>Safety</dcAPI:offeringTitle>
      <dcAPI:success>true</dcAPI:success></dcAPI:createAndRegisterUserResponse>
      """
    When DigitalChalk is asked to list the current registrations of a student with:
      | username |
      | bob      |
    Then DigitalChalk lists:
      | studentRegistrationId                  | offeringTitle |
      | {bob's Safety's studentRegistrationId} | Safety        |

  @digitalchalk/registration/student-element @digitalchalk/registration/made
  Scenario: A student who exists is named by username
    When DigitalChalk is asked to register a user with:
      | username | offeringId            |
      | ada      | {Safety's offeringId} |
    Then DigitalChalk's answer has:
      | studentUsername | studentName  | offeringId            | offeringTitle | success |
      | ada             | Ada Lovelace | {Safety's offeringId} | Safety        | true    |

  @digitalchalk/registration/student-known
  Scenario Outline: A student whom nobody knows is a fault: <task>
    When DigitalChalk is asked to <task> with:
      | username |
      | nobody   |
    Then DigitalChalk refuses with "The user does not exist"

    Examples:
      | task                                          |
      | register a user                               |
      | list the available offerings of a student     |
      | list the current registrations of a student   |
      | list the completed registrations of a student |

  @digitalchalk/registration/offering-known
  Scenario: An offering that there is not is a fault
    When DigitalChalk is asked to register a user with:
      | offeringId                       |
      | none                             |
      | ff80808141e1f27e0141e2c914baffff |
    Then DigitalChalk refuses with "The offering does not exist"

  @digitalchalk/user/required
  Scenario: The offering that a call is about is named
    When DigitalChalk is asked to register a user with:
      | offeringId |
      |            |
    Then DigitalChalk refuses with "offeringId is required"

  @digitalchalk/registration/offering-open
  Scenario: A closed offering takes nobody any more
    Given the offering "Safety" is closed at DigitalChalk
    When DigitalChalk is asked to register a user
    Then DigitalChalk refuses with "The offering is not open for registration"

  @digitalchalk/registration/offering-open
  Scenario: An offering takes nobody from its end of registration on
    Given the time is "2026-11-22 11:59:59"
    And these offerings at DigitalChalk:
      | offeringTitle | registrationEndDate  |
      | Cranes        | 2026-11-22T12:00:00Z |
    When DigitalChalk is asked to register a user with:
      | offeringId            |
      | {Cranes's offeringId} |
    Then DigitalChalk accepts
    When 1 second passes
    And DigitalChalk is asked to create and register a user with:
      | offeringId            |
      | {Cranes's offeringId} |
    Then DigitalChalk refuses with "The offering is not open for registration"

  @digitalchalk/registration/tags
  Scenario: Where an offering asks for tags, a student needs one of them
    Given these offerings at DigitalChalk:
      | offeringTitle | tags       |
      | Cranes        | crane lift |
    When DigitalChalk is asked to create and register a user with:
      | tags   | offeringId            |
      |        | {Cranes's offeringId} |
      | cranes | {Cranes's offeringId} |
    Then DigitalChalk refuses with "The user does not have access to the offering"
    When DigitalChalk is asked to create and register a user with:
      | tags        | offeringId            |
      | night crane | {Cranes's offeringId} |
      | lift        | {Cranes's offeringId} |
    Then DigitalChalk accepts

  @digitalchalk/registration/already-registered
  Scenario: Nobody registers twice, be it after completion
    Given DigitalChalk was asked to register a user with:
      | username |
      | ada      |
    When DigitalChalk is asked to register a user
    Then DigitalChalk refuses with "The user is already registered for the offering"
    When "ada" passes "Safety" at DigitalChalk
    And DigitalChalk is asked to register a user
    Then DigitalChalk refuses with "The user is already registered for the offering"
    And DigitalChalk holds 1 registration

  @digitalchalk/registration/atomic
  Scenario: To create and register is both or nothing
    When DigitalChalk is asked to create and register a user with:
      | username | offeringId |
      | bob      | none       |
    Then DigitalChalk refuses with "The offering does not exist"
    When DigitalChalk is asked to tell whether a user exists with:
      | username |
      | bob      |
    Then DigitalChalk's answer has:
      | exists |
      | false  |

  @digitalchalk/registration/current @digitalchalk/registration/completed
  Scenario: What a student is learning, and what a student has learnt, are listed apart
    Given the time is "2026-11-22 12:00:00"
    And these offerings at DigitalChalk:
      | offeringTitle |
      | Cranes        |
      | History       |
    And DigitalChalk was asked to register a user with:
      | username | offeringId             |
      | ada      | {Safety's offeringId}  |
      | ada      | {Cranes's offeringId}  |
      | ada      | {History's offeringId} |
    When 10 minutes pass
    And "ada" passes "Safety" at DigitalChalk
    And "ada" fails "History" at DigitalChalk
    And DigitalChalk is asked to list the current registrations of a student
    Then DigitalChalk lists:
      | offeringTitle | status | registrationDate     | completionDate |
      | Cranes        | active | 2026-11-22T12:00:00Z |                |
    When DigitalChalk is asked to list the completed registrations of a student
    Then DigitalChalk lists:
      | offeringTitle | status | registrationDate     | completionDate       |
      | Safety        | passed | 2026-11-22T12:00:00Z | 2026-11-22T12:10:00Z |
      | History       | failed | 2026-11-22T12:00:00Z | 2026-11-22T12:10:00Z |
