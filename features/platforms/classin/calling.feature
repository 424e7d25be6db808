Feature: Calling ClassIn's first API

  A school calls ClassIn with its number (SID), the moment of the call and a signature made of its secret
  and that moment.

  Background:
    Given a school with nobody in it

  @classin/v1/authentication
  Scenario: A call signed with the school's secret is answered
    When the school registers a person with a correct signature
    Then ClassIn answers 1

  @classin/v1/authentication
  Scenario: A call signed with another secret is refused
    When the school registers a person, signing with another school's secret
    Then ClassIn answers 102
    And nobody is registered

  @classin/v1/timestamp-window
  Scenario: A signature is good for twenty minutes
    Given a call that was signed 21 minutes ago
    When the school sends it
    Then ClassIn answers 102
    And the explanation says that the moment is too long ago

  @classin/v1/signature-missing
  Scenario: A call without a signature is refused
    When the school registers a person without a signature
    Then ClassIn answers 100

  @classin/v1/repeated-call
  Scenario: The same registration twice in five seconds is refused once
    Given the school has just registered a person
    When the school sends the same registration again at once
    Then ClassIn answers 101003002
    When it sends it again 6 seconds later
    Then ClassIn answers 135 with the person's UID
