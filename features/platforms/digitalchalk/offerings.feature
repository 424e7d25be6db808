Feature: Offerings
  Offerings are made and closed in DigitalChalk's own pages. The API lists those that are open.

  Background:
    Given an organisation at DigitalChalk
    And the offering "Safety"
    And the offering "Cranes", which asks for the tag "crane"
    And the offering "History", which is closed

  @digitalchalk/offering/available
  Scenario: All that is open
    When the organisation lists the available offerings
    Then the answer lists "Safety" and "Cranes"

  @digitalchalk/offering/delivery-fee
  Scenario: With the delivery fee
    When the organisation lists the available offerings with includeDeliveryFee "1"
    Then each of them has a delivery fee

  @digitalchalk/offering/available-for-student
  Scenario Outline: What a student may join and has not
    Given a user with the tags "<tags>" who is registered for <joined>
    When the organisation lists the available offerings of that student
    Then the answer lists <offerings>

    Examples:
      | tags  | joined   | offerings             |
      |       | nothing  | "Safety"              |
      | crane | nothing  | "Safety" and "Cranes" |
      | crane | "Safety" | "Cranes"              |
