"""What deals earn and when it is booked: sales, counting, bonuses, clawbacks, floors."""
