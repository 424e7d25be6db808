Feature: Who is calling DigitalChalk
  Every message says who sends it and when, and is signed so that nobody else can send it.

  Sources: the vendor's page Document > SOAP API v4 (access key, timestamp, signature); the vendor's PHP client. The faults
  are not said anywhere.

  Background:
    Given an organisation at DigitalChalk

  @digitalchalk/auth/access-key
  Scenario: An access key that is nobody's is refused
    When DigitalChalk is asked to tell whether a user exists with:
      | accessKey |
      | ABC       |
    Then DigitalChalk refuses with "The access key is not valid"

  @digitalchalk/auth/timestamp-format @needs-clock
  Scenario: A timestamp has one form
    Given the time is "2008-09-26 14:52:02"
    When DigitalChalk is asked to tell whether a user exists with:
      | timestamp            |
      | 2008-09-26T14:52:02Z |
    Then DigitalChalk accepts
    When DigitalChalk is asked to tell whether a user exists with:
      | timestamp                 |
      | 2008-09-26 14:52:02       |
      | 2008-09-26T14:52:02       |
      | 2008-09-26T14:52:02+00:00 |
      | 2008-09-26T14:52:02.000Z  |
    Then DigitalChalk refuses with "The timestamp is not valid"

  @digitalchalk/auth/timestamp-window @needs-clock
  Scenario: A timestamp is within 15 minutes, before or after, 15 minutes included
    Given the time is "2026-11-22 12:00:00"
    When DigitalChalk is asked to tell whether a user exists with:
      | timestamp            |
      | 2026-11-22T11:45:00Z |
      | 2026-11-22T12:15:00Z |
    Then DigitalChalk accepts
    When DigitalChalk is asked to tell whether a user exists with:
      | timestamp            |
      | 2026-11-22T11:44:59Z |
      | 2026-11-22T12:15:01Z |
    Then DigitalChalk refuses with "The timestamp is not within 15 minutes of the server time"

  @digitalchalk/auth/signature
  Scenario: A signature is made of v4, the operation's name and the timestamp, with the organisation's own key, in Base64
    When DigitalChalk is asked to tell whether a user exists with:
      | signature                |
      | {signed without v4}      |
      | {signed in hexadecimal}  |
      | {signed for the element} |
      | {signed by another key}  |
    Then DigitalChalk refuses with "The signature is not valid"
    When DigitalChalk is asked to tell whether a user exists
    Then DigitalChalk accepts
